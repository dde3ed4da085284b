#pragma once

#include "models/store/erasure.h"
#include "views/viewcontext.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QWidget;

namespace comptoir {

/// Erases people from the window: asks, with what goes and what stays in numbers, erases as a long
/// job that can be stopped, and says what became of it and which older backups still hold them.
/// What could be undone is forgotten with them: it may hold their words. Goes when it is done.
class CustomerErasure : public QObject
{
    Q_OBJECT

public:
    /// `over`: the widget that asks. Its answers come by the signals.
    static CustomerErasure *start(const ViewContext &context, const QSet<CustomerId> &customers,
                                  QWidget *over);

signals:
    void erased();
    void failed(const comptoir::Error &error);

private:
    struct Asked
    {
        ErasureCounts counts;
        qsizetype backups = 0;
    };
    CustomerErasure(const ViewContext &context, QSet<CustomerId> customers, QWidget *over);
    void count();
    void ask(const Asked &asked);
    void erase();
    void tell(const ErasureCounts &counts);
    static QString whatGoes(const Asked &asked);
    void fail(const Error &error);

    ViewContext m_context;
    QSet<CustomerId> m_customers;
    QPointer<QWidget> m_over;
};

} // namespace comptoir
