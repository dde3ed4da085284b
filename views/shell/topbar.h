#pragma once

#include "models/domain/ids.h"
#include "views/viewcontext.h"

#include <QWidget>

namespace comptoir {

class SearchField;
class SearchPopup;
class SyncStatus;

/// Over every page: one search at the left, what is going on at the right.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const ViewContext &context, QWidget *parent);

    void focusSearch();

signals:
    void customerChosen(comptoir::CustomerId customer);
    void syncDetailsRequested();

private:
    void paintEvent(QPaintEvent *event) override;

    SearchField *m_search;
    SearchPopup *m_popup;
    SyncStatus *m_status;
};

} // namespace comptoir
