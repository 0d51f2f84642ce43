"""How a model is named in a setting. Nothing heavy is imported here: the serving manager reads settings too."""

from pathlib import Path


def is_folder(name: str) -> bool:
    """Whether a name means a folder, and not a model by its hub name (`owner/model` or `model`)."""
    return name.startswith((".", "/", "~")) or name.count("/") > 1 or Path(name).is_dir()


def holds_a_model(folder: Path) -> bool:
    """Saved by sentence-transformers, or a plain transformers model, which it reads with mean pooling."""
    return any((folder / name).is_file() for name in ("modules.json", "config.json"))
