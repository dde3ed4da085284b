#pragma once

#include "views/viewcontext.h"

#include <QObject>

namespace comptoir {

class SideBar;

/// The figures of the side bar: what needs the owner, counted in the store.
class Badges : public QObject
{
    Q_OBJECT

public:
    Badges(const ViewContext &context, SideBar *bar);

    /// Counts again; answers older than the last question are dropped.
    void refresh();

private:
    struct Counts
    {
        qint64 overdueTasks = 0;
        qint64 setAside = 0; ///< records that could not be read
        qint64 messages = 0; ///< uncertain, and failed today
        bool operator==(const Counts &) const = default;
    };
    void show();

    ViewContext m_context;
    SideBar *m_bar;
    Counts m_counts;
    int m_generation = 0;
};

} // namespace comptoir
