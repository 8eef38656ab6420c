/* dsp-codegen sha256 8d667fba7bef9b8c60746cdd04b679b1cc19db7541ba8a1d6faa14208893fd25 */
/*
 * fp_log_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: log_grad   inputs: ac6fe64acf2c1757
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    static float input0[1000]; /* upstream gradient */
    static float input1[1000]; /* forward input */
    static float output[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_log_grad_p(input0, input1, output, length);

    return 0;
}
