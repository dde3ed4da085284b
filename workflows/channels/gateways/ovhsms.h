#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir::ovhsms {

GatewayEntry entry();

} // namespace comptoir::ovhsms
