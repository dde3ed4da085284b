#pragma once

#include "views/viewcontext.h"

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace comptoir {

/// Which tag many customers are to get: says how many they are, and offers the tags there are, the
/// most used first.
class TagQuestion
{
    Q_DECLARE_TR_FUNCTIONS(TagQuestion)

public:
    /// Calls `given` with the name, or not at all; nothing once `window` is gone.
    static void ask(const ViewContext &context, QWidget *window, const QString &title,
                    qint64 customers, std::function<void(const QString &name)> given);
};

} // namespace comptoir
