"""卡片编辑: policy cards and bundles go the same way as matters: draft, review by somebody else, publish, roll back; others propose."""
