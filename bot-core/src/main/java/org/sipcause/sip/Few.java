package org.sipcause.sip;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The values of a header, mostly one or none. Whoever is given the list cannot change it, and as every header gives this kind of
 * list, going through it costs no more than going through an array.
 */
final class Few<T> extends AbstractList<T> implements RandomAccess {
    private static final Few<?> NONE = new Few<>(0);

    private T[] values;
    private int size;

    @SuppressWarnings("unchecked")
    Few(int room) {
        values = (T[]) new Object[room];
    }

    /** The one that is empty. */
    @SuppressWarnings("unchecked")
    static <T> Few<T> none() {
        return (Few<T>) NONE;
    }

    /** Adds a value, before the list is given to anybody. */
    void put(T value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2 + 1);
        }
        values[size++] = value;
    }

    @Override
    public T get(int place) {
        return values[Objects.checkIndex(place, size)];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk<>(this);
    }

    private static final class Walk<T> implements Iterator<T> {
        private final Few<T> few;
        private int place;

        private Walk(Few<T> few) {
            this.few = few;
        }

        @Override
        public boolean hasNext() {
            return place < few.size;
        }

        @Override
        public T next() {
            if (place >= few.size) {
                throw new NoSuchElementException();
            }
            return few.values[place++];
        }
    }
}
