"""人员管理: admins look after the accounts, grants and logins of others, within their scope and never their own."""
