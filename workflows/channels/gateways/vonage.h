#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir::vonage {

GatewayEntry entry();

} // namespace comptoir::vonage
