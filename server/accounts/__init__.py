"""Who is who: residents, staff and what they may do (policy.py), and the audit of what they did."""
