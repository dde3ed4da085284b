#pragma once

#include "views/viewcontext.h"

#include <QPointer>
#include <QWidget>

namespace comptoir {

class Commands;
class SearchField;
class SearchPopup;
class StatusArea;

/// Over every page: one search at the left, what is going on at the right.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const ViewContext &context, Commands &commands, QWidget *parent);

    void focusSearch();
    [[nodiscard]] StatusArea *status() const { return m_status; }

private:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    SearchField *m_search;
    SearchPopup *m_popup;
    StatusArea *m_status;
    QPointer<QWidget> m_before; ///< had the keyboard when the search was called by its key
};

} // namespace comptoir
