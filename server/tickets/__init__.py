"""工单: what nobody could answer on the spot gets a number, a lead department, clocks and an end that the resident confirms."""
