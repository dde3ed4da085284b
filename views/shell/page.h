#pragma once

#include "views/viewcontext.h"

#include <QWidget>

namespace comptoir {

/// One page of the window. Made when first shown; its title stands in the page table (pages.h).
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows one record of the page (a customer, a shop); 0 does nothing. The meaning is the
    /// page's.
    virtual void showRecord(qint64 id) { Q_UNUSED(id) }
    /// The page came to the front, or what it shows has changed in the store (after a sync).
    virtual void refresh() {}

signals:
    /// The owner wants to go to another page, to its record `id` (0: none).
    void pageRequested(const QString &pageId, qint64 id);
    /// A short confirmation to show for some seconds.
    void toastRequested(const QString &text);
};

} // namespace comptoir
