#pragma once

#include "app/keychainvault.h"

#include <memory>

namespace comptoir {

class Store;

/// The keychain's part that belongs to this profile. The profile's id is made at first use and kept
/// in its settings, so that a moved or restored profile still finds its keys.
Result<std::unique_ptr<KeychainVault>> openVault(Store &store);

} // namespace comptoir
