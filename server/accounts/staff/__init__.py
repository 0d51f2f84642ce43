"""工作人员: accounts, roles by area x department, logins and second factors."""
