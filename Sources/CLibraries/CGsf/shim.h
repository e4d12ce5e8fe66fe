// libgsf (the OLE2 container of .xls) as Swift can import it.
#pragma once
#include <gsf/gsf.h>
#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>
