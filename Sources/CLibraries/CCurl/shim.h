// libcurl as Swift can import it.
#pragma once
#include <curl/curl.h>
