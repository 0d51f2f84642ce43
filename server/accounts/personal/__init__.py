"""个人信息: a resident takes along all that we hold about them, or has it erased."""
