#pragma once

#include "models/shops/shopconnector.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace comptoir {

/// The step of the shop wizard that shows what a key may do, right by right, with what is lost
/// without it; below, the shop's name and time zone.
class CheckStep : public QWidget
{
    Q_OBJECT

public:
    explicit CheckStep(QWidget *parent = nullptr);

    void begin();
    /// `platform`: its name, for the sentence that says that it works.
    void showReport(const QString &platform, const ConnectionReport &report);
    /// `detailsStay`: nothing that the test is about was changed, so that the name may be.
    void showFailure(bool detailsStay);
    void setBusy(bool busy);

    [[nodiscard]] QString name() const;
    void setName(const QString &name);
    /// The time zone as typed.
    [[nodiscard]] QByteArray zone() const;
    void setZone(const QByteArray &zone);

private:
    void buildLines(QVBoxLayout *to);
    void buildDetails(QVBoxLayout *to);
    void retranslate();
    void addLine(const PermissionCheck &check);

    bool m_detailsWanted = false;
    QLabel *m_status;
    QProgressBar *m_busy;
    QVBoxLayout *m_lines;
    QWidget *m_details;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_zoneLabel;
    QComboBox *m_zone;
};

} // namespace comptoir
