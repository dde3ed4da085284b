#pragma once

#include "models/domain/writtenmessage.h"
#include "models/segments/fieldcatalogue.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace comptoir {

/// Lets the owner choose a field for a message: a list to search, and where some customers lack the
/// field, the question what stands there instead.
class FieldPicker
{
    Q_DECLARE_TR_FUNCTIONS(FieldPicker)
public:
    using Fields = std::shared_ptr<const FieldCatalogue>;
    /// `fallback` is null where the field needs none.
    using Picked = std::function<void(const QString &name, const QString *fallback)>;

    /// The list hangs under `anchor`; `picked` is called once at most.
    static void ask(QWidget *anchor, const Fields &fields, const WrittenMessage &message,
                    const Picked &picked);
    /// What stands there for customers who lack the field.
    static void askFallback(QWidget *parent, const Fields &fields, const QString &name,
                            const QString &before,
                            const std::function<void(const QString &fallback)> &given);
    /// "First name"; a field of the program's own too.
    static QString label(const FieldCatalogue &fields, const QString &name);
};

} // namespace comptoir
