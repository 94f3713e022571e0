package org.sipcause.runtime.durable;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of a pool; inside {@link #in}, always the one of the transaction that is open there, which is not closed by its users. */
final class SharedConnection implements DataSource {
    private static final ScopedValue<Connection> OPEN = ScopedValue.newInstance();

    private final DataSource pool;

    SharedConnection(DataSource pool) {
        this.pool = pool;
    }

    /** Runs something whose statements belong to the transaction of this connection. */
    static <T> T in(Connection transaction, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(OPEN, transaction).call(work);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return OPEN.isBound() ? kept(OPEN.get()) : pool.getConnection();
    }

    private static Connection kept(Connection open) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(open, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows the user");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the pool has its own
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
