"""功能开关: parts of the product that a city admin turns off and on again while everything runs."""
