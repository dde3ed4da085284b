#pragma once

#include "workflows/channels/gateways/catalogue.h"

namespace comptoir::smsfactor {

GatewayEntry entry();

} // namespace comptoir::smsfactor
