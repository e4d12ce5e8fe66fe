// The calls of the C library that its headers show only to GNU sources.
#pragma once
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
int syncfs(int descriptor);
int memfd_create(const char *name, unsigned int flags);
