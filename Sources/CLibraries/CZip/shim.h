// libzip as Swift can import it.
#pragma once
#include <zip.h>
