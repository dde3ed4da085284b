#pragma once

#include "views/widgets/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace comptoir {

/// The look of the whole program: Fusion, our palette and our style sheet, made from the tokens.
/// Icons and painted widgets read the tokens from the palette, so one call changes everything.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    /// Sets the look; call again to change it. With Mode::System the look follows the system's
    /// palette from then on. GUI thread.
    static void apply(QApplication &application, Mode mode);
    /// The look that was set last. A change of it comes to widgets as QEvent::StyleChange.
    static Mode mode(QApplication &application);

    /// Makes all text larger or smaller than the system's, for widgets made from then on: the
    /// window must be made anew. 50 to 300.
    static void setTextPercent(QApplication &application, int percent);
    /// Of the setting look.text_percent; 100 for what is no number.
    static int textPercent(const QString &text);

    /// The words of the setting `look.mode`: "system", "light", "dark"; anything else is System.
    static Mode modeFromText(const QString &text);
    static QString modeToText(Mode mode);

    static QPalette palette(const Tokens &tokens);
    static QString styleSheet(const Tokens &tokens);

    /// Font of page titles and of big figures, from the system's font.
    static QFont titleFont();
    static QFont headingFont();
    static QFont smallFont();
    /// A length that was chosen for text of the usual size (13 px), for the size that the person
    /// has chosen: heights of rows, widths of columns of words. Never less than given.
    static int forText(int pixels);

private:
    explicit Theme(QApplication &application);
    bool eventFilter(QObject *watched, QEvent *event) override;
    static Theme *of(QApplication &application);
    void setMode(Mode mode);
    void install();
    [[nodiscard]] bool systemIsDark() const;

    QApplication &m_application;
    QPalette m_systemPalette;
    QFont m_systemFont;
    Mode m_mode = Mode::System;
    bool m_installing = false;
};

} // namespace comptoir
