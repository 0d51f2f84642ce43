"""A resident's own words -> matters, online platforms, FAQs, halls."""
