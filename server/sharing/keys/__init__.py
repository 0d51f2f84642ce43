"""接口密钥: for the platforms of townships and the tools of staff. Whoever reads without one reads as before."""
