#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir::brevosms {

GatewayEntry entry();

} // namespace comptoir::brevosms
