"""微信: the one folder that knows wechatpy."""
