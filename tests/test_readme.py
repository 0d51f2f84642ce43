"""The trip in the README is answered as it says."""

import json
import re
from pathlib import Path

from seeds.reading import FOLDER, Faults, read_yaml
from server.guides import answers
from server.guides.resolve import resolve
from server.matters.content import MatterContent
from tests.seeds.folder import TODAY

README = Path(__file__).resolve().parent.parent / "README.md"


def test_the_answers_in_the_readme_lead_to_a_list() -> None:
    read = read_yaml(FOLDER / "matters" / "elderly-allowance.yaml", Faults(), "elderly-allowance.yaml")
    assert read is not None
    content = MatterContent.model_validate(read[0])
    written = re.findall(r"""-d '(\{"answers":.*?\}\})'""", README.read_text("utf-8"))
    given, strangers = answers.read(content, json.loads(written[-1])["answers"], frozenset({"kfq"}))
    found = resolve(content, given, as_of=TODAY, areas={"kfq": "开发区"}, strangers=strangers)
    assert (found.verdict, found.dropped) == ("yes", ())
    assert found.lines
