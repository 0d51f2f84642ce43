"""知识库编辑: draft, review by somebody else, publish, roll back; others propose. What is published is never changed."""
