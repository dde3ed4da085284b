#pragma once

#include "views/segments/builder/cardpart.h"

#include <QCoreApplication>

namespace comptoir {

/// The parts of a card that say when: "in the last 90 days", "in November of any year".
class WindowParts
{
    Q_DECLARE_TR_FUNCTIONS(WindowParts)
public:
    /// Of what was done: at any time, and never in the time to come. Of a date: the reverse.
    enum class Of { Deeds, Dates };

    static CardParts of(const Window &window, Of what, const QDate &today,
                        const Within<Window> &within);
    /// A length of time: "90 days". The parts' ids begin with `id`.
    static CardParts span(const Span &span, const QString &id, const QString &name,
                          const Within<Span> &within);
    /// A window of this kind that can be counted by as it is.
    static Window fresh(Window::Kind kind, const QDate &today);

private:
    static QList<PartOption> kinds(Of what);
    static CardPart calendar(const Window &window, Of what, const Within<Window> &within);
    static CardPart day(const QDate &day, const QString &id, const QString &name,
                        const Within<QDate> &within);
    static CardPart months(const QList<int> &months, const Within<Window> &within);
    static QList<CardParts> places(const Window &window, Of what, const Within<Window> &within);
};

} // namespace comptoir
