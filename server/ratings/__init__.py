"""好差评: five levels, once for each thing that was done for somebody, never changed by anybody."""
