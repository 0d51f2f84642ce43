"""门牌管理: what staff do with plates: list, issue, correct, lead through their life."""
