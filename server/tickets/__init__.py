"""工单: what a helper or a list cannot solve, with a lead department, clocks and a closed loop."""
