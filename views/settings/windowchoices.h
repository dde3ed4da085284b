#pragma once

#include "views/viewcontext.h"

#include <QFrame>

class QCheckBox;
class QLabel;

namespace comptoir {

/// What the window does when it is closed.
class WindowChoices : public QFrame
{
    Q_OBJECT

public:
    WindowChoices(const ViewContext &context, QWidget *parent);

private:
    void showState();
    void retranslate();

    ViewContext m_context;
    QLabel *m_heading;
    QCheckBox *m_tray;
    QLabel *m_trayNote;
};

} // namespace comptoir
