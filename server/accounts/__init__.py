"""Who is who: residents now; staff, roles and audit as they come."""
