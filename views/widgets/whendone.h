#pragma once

#include "models/store/whendone.h"
