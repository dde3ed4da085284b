#pragma once

#include "views/viewcontext.h"

#include <QWidget>

class QHBoxLayout;

namespace comptoir {

class SearchField;

/// Over every page: one search at the left, what is going on at the right.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const ViewContext &context, QWidget *parent);

    void focusSearch();

private:
    void paintEvent(QPaintEvent *event) override;

    SearchField *m_search;
    QHBoxLayout *m_row;
};

} // namespace comptoir
