"""分诊: one answer for a demand in free text. It proposes; a person decides."""
