"""政策卡片: what a policy gives to whom, in plain words, with its source; linked to the matters by which one gets it."""
