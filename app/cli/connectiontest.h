#pragma once

#include "models/shops/shopconnector.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace comptoir::cli {

class CommandOutput;

/// How the outcome of a connection test is written.
class ConnectionTest
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
public:
    static QJsonObject json(const ConnectionReport &report);
    static void print(CommandOutput &out, const ConnectionReport &report);
    /// The sentence for a key that lacks a right without which a sync makes no sense.
    static Error notUsable(const ConnectionReport &report);
};

} // namespace comptoir::cli
