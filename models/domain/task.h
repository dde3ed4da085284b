#pragma once

#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <QDate>
#include <QString>

#include <optional>

namespace comptoir {

using TaskId = Id<struct TaskTag>;

/// Something the owner means to do, perhaps about a customer.
struct Task
{
    TaskId id;
    QString text; ///< one line
    CustomerId customer; ///< none: about nobody
    QString customerName; ///< "Marie Dupont", else the company, the e-mail, the phone; read only
    QDate dueOn; ///< on the owner's calendar; invalid: some day
    std::optional<Timestamp> doneAt; ///< none: open
    Timestamp createdAt, updatedAt;

    [[nodiscard]] bool isDone() const { return doneAt.has_value(); }
    [[nodiscard]] bool isOverdue(const QDate &today) const
    {
        return !doneAt && dueOn.isValid() && dueOn < today;
    }
    bool operator==(const Task &) const = default;
};

} // namespace comptoir
