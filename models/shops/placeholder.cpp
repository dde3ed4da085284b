// replaced by the first real source
#include "models/shops/httpclient.h"
#include "models/shops/secretvault.h"
