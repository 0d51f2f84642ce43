"""练习: new colleagues learn on the real pages, over records that are flagged as practice and can be thrown away."""
