"""门牌: plates, scene codes, scans, print codes."""
