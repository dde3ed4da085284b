#pragma once

#include "models/domain/result.h"
#include "views/viewcontext.h"
#include "views/widgets/noticebar.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace comptoir {

/// Where postcodes lie, of a file that the owner brings: segments ask by it who lives near a place.
class PlacesCard : public QFrame
{
    Q_OBJECT

public:
    explicit PlacesCard(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();
    /// The keyboard goes to the button that asks for a file.
    void takeFocus();
    /// Takes the file in, beside the window, with a line among the long jobs.
    void take(const QString &path);

signals:
    void told(comptoir::Tone tone, const QString &text);
    void failed(const comptoir::Error &error);
    void changed();

private:
    void retranslate();
    void ask();
    void showCount();

    ViewContext m_context;
    QLabel *m_heading;
    QLabel *m_text;
    QLabel *m_count;
    QPushButton *m_bring;
    qint64 m_known = -1; ///< postcodes; -1: not read yet
    int m_generation = 0;
};

} // namespace comptoir
