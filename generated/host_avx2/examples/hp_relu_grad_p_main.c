/* dsp-codegen sha256 8229b683ec6bfe985f97e8d556a24b0d8147a1f27eb0c826f9ba0d64c86837aa */
/*
 * hp_relu_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: relu_grad   inputs: 1c42d1453c4fd865
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
