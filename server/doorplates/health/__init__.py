"""门牌健康: which plates somebody should look at, why, and what to do next."""
