// replaced by the first real source
#include "models/store/store.h"
